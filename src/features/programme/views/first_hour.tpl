{{HEADER:none}}
<p class="sentence">[[programme.first_hour.about]]</p>
<progress class="progress-line" max="{{ALL}}" value="{{DONE}}" aria-label="[[programme.first_hour.title]]"></progress>
{{#FINISHED}}<p class="message tone-green">[[programme.first_hour.finished]]</p>{{/FINISHED}}
<ol class="due-list">
{{#STEP}}<li class="card due-item">
<p class="due-head">{{#COMPLETE}}<span class="status tone-green">[[icon:circle-check]][[programme.first_hour.complete]]</span>{{/COMPLETE}}{{#OPEN}}<span class="status tone-grey">[[icon:circle-dashed]][[programme.first_hour.open]]</span>{{/OPEN}} <span>{{HOW_FAR}}</span></p>
<h2>{{NAME}}</h2>
<p>{{ABOUT}}</p>
{{#OF_OTHERS}}<p class="message tone-orange">[[icon:info-circle]]<span>{{TEXT}}</span></p>
{{/OF_OTHERS}}<p>{{#GO_NEXT}}<a class="btn btn-primary" href="{{PATH}}">{{LABEL}}</a>{{/GO_NEXT}}{{#GO}}<a class="btn" href="{{PATH}}">{{LABEL}}</a>{{/GO}}</p>
</li>
{{/STEP}}
</ol>
{{#FORM}}<form class="form-actions" method="post" action="/start"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="shown" value="{{SHOWN}}"><button class="btn">{{LABEL}}</button></form>{{/FORM}}
