<h1><a href="{{PATH}}" target="_blank" rel="noopener">{{WORDING}}</a></h1>
<p class="row-of-items">{{STATUS:none}} <span class="quiet small">{{GOAL}}</span></p>
{{CHART:none}}
{{#SENTENCE}}<p class="sentence">{{TEXT}}</p>{{/SENTENCE}}
<p class="quiet small">{{#FIGURE}}{{LATEST}} · {{PERIOD}}{{#INVENTED}} · [[programme.invented]]{{/INVENTED}}{{#WITH_SOURCE}} · {{SOURCE}}{{/WITH_SOURCE}} · {{DATE}} · {{/FIGURE}}{{WARD}}</p>
